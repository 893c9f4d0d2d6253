namespace Lakwerk.SampleText.Files;

/// <summary>
/// Outlook stores (MS-PST, Unicode): folders of mails with attachments. What only a writing Outlook needs (allocation maps,
/// tables of contents, checksums) is left out: readers go by the two trees of nodes and blocks.
/// </summary>
public sealed class OutlookStore
{
    private const uint StoreNode = 0x21;
    private const uint RootNode = 0x122;
    private const uint TopNode = 0x8022;
    private const uint FolderType = 0x02;
    private const uint MessageType = 0x04;
    private const uint AttachmentType = 0x05;
    private const uint AttachmentTable = 0x671;

    private readonly StoreFile _file = new();
    private uint _nextIndex = 0x402;

    /// <param name="name">What the store is called.</param>
    public OutlookStore(string name)
    {
        var top = new byte[24];
        BitConverter.TryWriteBytes(top.AsSpan(20), TopNode);
        _file.AddNode(StoreNode, 0, new StoreProperties().Text(0x3001, name).Binary(0x35E0, top));
        _file.AddNode(RootNode, RootNode, FolderProperties("Root", 0));
        _file.AddNode(TopNode, RootNode, FolderProperties(name, 0));
    }

    /// <summary>A folder with its mails.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="mails">For each the lines of its transport headers, its text, and attachments by name.</param>
    public OutlookStore Folder(string name, IReadOnlyList<(string Head, string Body, IReadOnlyList<(string Name, byte[] Content)> Files)> mails)
    {
        ArgumentNullException.ThrowIfNull(mails);
        var folder = Next(FolderType);
        _file.AddNode(folder, TopNode, FolderProperties(name, mails.Count));
        foreach (var (head, body, files) in mails) AddMail(folder, head, body, files);
        return this;
    }

    public byte[] ToArray() => _file.ToArray();

    private void AddMail(uint folder, string head, string body, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        string Field(string name) => head.Split('\n').FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..].Trim() ?? "";
        var mail = new StoreProperties().Text(0x001A, "IPM.Note").Text(0x0037, Field("Subject")).Text(0x007D, head).Text(0x0C1A, Field("From")).Text(0x0E04, Field("To"))
            .Number(0x0E07, files.Count > 0 ? 0x11 : 0x01).Text(0x1000, body);
        if (files.Count > 0) mail.Subnode(AttachmentTable, new StoreTable([.. files.Select((_, i) => AttachmentNode(i))]).ToHeap());
        for (var i = 0; i < files.Count; i++)
            mail.Subnode(AttachmentNode(i), new StoreProperties().Text(0x3704, files[i].Name).Number(0x3705, 1).Text(0x3707, files[i].Name).Binary(0x3701, files[i].Content));
        _file.AddNode(Next(MessageType), folder, mail);
    }

    private static uint AttachmentNode(int number) => (uint)(0x400 + number << 5) | AttachmentType;

    private static StoreProperties FolderProperties(string name, int count) => new StoreProperties().Text(0x3001, name).Number(0x3602, count);

    private uint Next(uint type) => (_nextIndex++ << 5) | type;
}
