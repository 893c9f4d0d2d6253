using System.Text;

namespace Lakwerk.Intake.Mail;

/// <summary>A message or a part of one: its header, and either a body or child parts.</summary>
public sealed class MimePart
{
    private MimeParameters? _type;
    private MimeParameters? _disposition;

    internal MimePart(IReadOnlyList<HeaderField> fields, ReadOnlyMemory<byte> body)
    {
        Fields = fields;
        Body = body;
    }

    public IReadOnlyList<HeaderField> Fields { get; }

    /// <summary>The body as it was sent, its transfer encoding not undone.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The parts of a multipart; else none.</summary>
    public IReadOnlyList<MimePart> Children { get; internal set; } = [];

    /// <summary>What was wrong with it, one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; internal set; } = [];

    /// <summary>The type that holds when none is named: text/plain, or message/rfc822 inside a digest.</summary>
    internal string DefaultType { get; init; } = "text/plain";

    public MimeParameters Type => _type ??= ReadType();

    /// <summary>type/subtype in lower case.</summary>
    public string MediaType => Type.Value;

    public MimeParameters Disposition => _disposition ??= MimeParameters.Parse(Raw("Content-Disposition") ?? "");

    public bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.Ordinal);

    /// <summary>The file name that the sender gave, without any folder; null when there is none.</summary>
    public string? FileName => PlainName(Disposition["filename"] ?? Type["name"]);

    /// <summary>Content-ID without its angle brackets.</summary>
    public string? ContentId => Raw("Content-ID")?.Trim().Trim('<', '>');

    public string TransferLabel => Raw("Content-Transfer-Encoding") ?? "";

    /// <summary>The first field of this name, not decoded.</summary>
    public string? Raw(string name)
    {
        foreach (var field in Fields)
            if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return field.Raw;
        return null;
    }

    /// <summary>The first field of this name as a reader sees it.</summary>
    public string? Text(string name) => Raw(name) is { } raw ? HeaderText.Decode(raw) : null;

    /// <summary>The body with its transfer encoding undone.</summary>
    public byte[] Content() => TransferEncoding.Decode(Body, TransferLabel);

    /// <summary>The body of a text part as text, with plain line feeds.</summary>
    public string ContentText() => Charsets.Decode(Content(), Type["charset"]).ReplaceLineEndings("\n");

    private MimeParameters ReadType()
    {
        var parameters = MimeParameters.Parse(Raw("Content-Type") ?? DefaultType);
        // "text" without a subtype, or nonsense: RFC 2045, 5.2 says to take it as plain text.
        return parameters.Value.Contains('/', StringComparison.Ordinal) ? parameters : MimeParameters.Parse(parameters.Value == "text" ? (Raw("Content-Type") ?? "").Replace("text", "text/plain", StringComparison.OrdinalIgnoreCase) : DefaultType);
    }

    private static string? PlainName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var last = name.AsSpan(name.AsSpan().LastIndexOfAny('/', '\\') + 1).Trim();
        var plain = new StringBuilder(last.Length);
        foreach (var c in last) plain.Append(char.IsControl(c) ? '_' : c);
        return plain.Length == 0 ? null : plain.ToString();
    }
}
