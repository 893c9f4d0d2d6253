namespace Lakwerk.Inspection.Channels;

/// <summary>All channels, by number. A new channel needs a line here and an entry in channels.json.</summary>
internal static class ChannelTable
{
    private static readonly Func<IChannel>[] Makers =
    [
        () => new Fidelity(),
        () => new PageText(),
        () => new FormText(),
        () => new PatternText(),
        () => new FormFields(),
        () => new Annotations(),
        () => new RedactionAnnotations(),
        () => new Links(),
        () => new ReplacementTexts(),
        () => new StructureTree(),
        () => new Outlines(),
        () => new MetadataEntries(),
        () => new Attachments(),
        () => new Scripts(),
        () => new Revisions(),
        () => new UnreachableObjects(),
        () => new HiddenLayers(),
        () => new InvisibleText(),
        () => new OutsidePage(),
        () => new ImagesUnderMarks(),
        () => new ImageRemains(),
        () => new SharedImages(),
        () => new InlineImages(),
        () => new VectorArt(),
        () => new Thumbnails(),
        () => new GapWidth(),
        () => new Clusters(),
        () => new BoxSize(),
        () => new FontRemains(),
        () => new UnusedResources(),
        () => new Encryption(),
        () => new Signatures(),
        () => new ForeignKeys(),
        () => new FileTraces(),
        () => new SameTextElsewhere(),
        () => new ParserDifferences(),
        () => new DisplacedText(),
        () => new Uninterpretable(),
    ];

    /// <summary>Fresh channels for one inspection.</summary>
    public static IChannel[] Create() => [.. Makers.Select(make => make())];
}
