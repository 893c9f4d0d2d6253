using Lakwerk.Redaction.Tests.Fixtures;

namespace Lakwerk.Redaction.Tests.NonInterference;

/// <summary>
/// Encrypted files that differ in a secret, and in all that encryption makes differ besides: keys, identifiers, first blocks
/// that are chosen by lot.
/// </summary>
public sealed class EncryptedPairTests
{
    /// <summary>The number of this channel in the catalogue.</summary>
    internal const int Channel = 30;

    // Revision 2, 3, 4 and 6 of the standard security handler (ISO 32000-2, 7.6.4).
    private static readonly Dictionary<string, string[]> Methods = new()
    {
        ["R2, RC4 of 40 bits"] = ["40"],
        ["R3, RC4 of 128 bits"] = ["128", "--use-aes=n"],
        ["R4, AES of 128 bits"] = ["128", "--use-aes=y"],
        ["R4, metadata in the clear"] = ["128", "--use-aes=y", "--cleartext-metadata"],
        ["R6, AES of 256 bits"] = ["256"],
    };

    public static TheoryData<string> AllMethods => [.. Methods.Keys];

    [RequiresToolTheory("qpdf")]
    [MemberData(nameof(AllMethods))]
    public void The_output_does_not_depend_on_what_was_encrypted_under_a_mark(string method)
    {
        foreach (var width in Enum.GetValues<WidthPolicy>())
            Outputs.AssertSame(Redacted("Jansen", method, width), Redacted("Bakker", method, width), $"{method}, {width}");
    }

    [RequiresToolTheory("qpdf")]
    [MemberData(nameof(AllMethods))]
    public void An_engine_without_the_remedy_tells_the_secrets_apart(string method)
    {
        var weaker = WeakEngines.Without(Remedies.Glyphs);

        Assert.False(weaker(File("Jansen", method), Marks).AsSpan().SequenceEqual(weaker(File("Bakker", method), Marks)));
    }

    [RequiresToolTheory("qpdf")]
    [MemberData(nameof(AllMethods))]
    public void An_encrypted_file_gives_what_the_same_file_in_the_clear_gives(string method) =>
        Outputs.AssertSame(Redacted("Jansen", method, WidthPolicy.Snap), Run.Redact(Plain("Jansen"), WidthPolicy.Snap, Marks), method);

    private static Marks.Mark[] Marks => [Run.Mark(NonInterference.Channel.UsualArea, 1, "5.1.2e")];

    private static Run Redacted(string secret, string method, WidthPolicy width) => Run.Redact(File(secret, method), width, Marks);

    private static byte[] Plain(string secret) =>
        new Sheet(PageChannels.Line(secret) + "/Im Do")
        {
            Resources = "/XObject << /Im 6 0 R >>",
            Trailer = "/Info 7 0 R",
        }.AddStream("/Type /XObject /Subtype /Image /Width 2 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "ab").Add($"<< /Title ({secret}) >>").Build();

    private static byte[] File(string secret, string method)
    {
        using var folder = new TempFolder();
        var result = folder.PathOf("encrypted.pdf");
        Tool.Run("qpdf", ["--allow-weak-crypto", "--encrypt", "", "eigenaar", .. Methods[method], "--", folder.Write("plain.pdf", Plain(secret)), result]).Expect();
        return System.IO.File.ReadAllBytes(result);
    }
}
