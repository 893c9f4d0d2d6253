using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lakwerk.Intake.Mail;

namespace Lakwerk.Intake.Tests.Mail;

/// <summary>Real messages from the test data of mail libraries, with Python's email package as the independent witness.</summary>
public sealed class SharedMailTests
{
    private const string Witness = """
        import sys, json, hashlib, email, email.policy
        m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.compat32)
        def leaves(p):
            if p.get_content_maintype() == 'multipart' and p.is_multipart():
                for c in p.get_payload(): yield from leaves(c)
            else: yield p
        out = []
        for p in leaves(m):
            body = p.get_payload(decode=True)
            plain = b'' if body is None else bytes(b for b in body if b not in b'\r\n \t')
            out.append({'type': p.get_content_type(), 'hash': hashlib.sha256(plain).hexdigest() if body is not None else None, 'name': p.get_filename() or ''})
        json.dump(out, sys.stdout)
        """;

    // Python reads no digest's default type and drops a body that is nothing but broken base64: told in the list, not hidden in a condition.
    private static readonly string[] ReadDifferently = ["multipart-digest.txt"];

    public static TheoryData<string> Messages()
    {
        var data = new TheoryData<string>();
        if (SharedMaterial.Root is null) return data;
        foreach (var path in Directory.EnumerateFiles(SharedMaterial.PathOf("mail"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            if (IsMessage(path)) data.Add(Path.GetRelativePath(SharedMaterial.PathOf("mail"), path));
        return data;
    }

    [SharedTheory("mail", "python3"), MemberData(nameof(Messages))]
    public void Parts_and_their_bytes_are_what_python_finds(string name)
    {
        var path = SharedMaterial.PathOf("mail", name);
        var expected = JsonDocument.Parse(Tool.Run("python3", "-c", Witness, path).Expect().Output).RootElement.EnumerateArray().ToList();
        var parts = Leaves(MimeParser.Parse(File.ReadAllBytes(path))).ToList();
        if (!ReadDifferently.Contains(Path.GetFileName(name))) Assert.Equal(expected.Select(part => part.GetProperty("type").GetString()), parts.Select(part => part.MediaType));
        for (var i = 0; i < parts.Count; i++)
        {
            // Python gives no bytes for an attached message: it is parsed at once there.
            if (expected[i].GetProperty("hash").GetString() is { } hash && !parts[i].MediaType.StartsWith("message/", StringComparison.Ordinal)) Assert.Equal(hash, Hash(parts[i].Content()));
        }
    }

    [SharedTheory("mail"), MemberData(nameof(Messages))]
    public void Every_leaf_is_shown_or_attached(string name)
    {
        var mail = MailMessage.Parse(File.ReadAllBytes(SharedMaterial.PathOf("mail", name)));
        var files = Leaves(mail.Root).Count(part => part.FileName is not null && part.MediaType != "text/calendar");
        Assert.True(mail.Attachments.Count + mail.Inline.Count >= files, $"{files} named parts, {mail.Attachments.Count} attached, {mail.Inline.Count} shown");
    }

    private static IEnumerable<MimePart> Leaves(MimePart part) => part.Children.Count == 0 ? [part] : part.Children.SelectMany(Leaves);

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData([.. content.Where(b => b is not ((byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t'))]));

    private static bool IsMessage(string path)
    {
        if (path.EndsWith(".tnef", StringComparison.Ordinal) || path.EndsWith(".mbox.txt", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal)) return false;
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[4];
        file.ReadExactly(start);
        // Outlook's compound files are for another test.
        return !start.SequenceEqual(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }) && !Path.GetFileName(path).StartsWith("body.", StringComparison.Ordinal);
    }
}
