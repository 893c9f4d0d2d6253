using System.Text;

namespace Lakwerk.SampleText.Files;

/// <summary>Outlook messages (MS-OXMSG): each property of text in a stream whose name is its tag, an attachment in a storage.</summary>
public static class OutlookMessage
{
    /// <param name="head">The lines of the transport headers, each with its end.</param>
    /// <param name="body">Plain text.</param>
    /// <param name="files">Attachments by name.</param>
    public static byte[] With(string head, string body, params (string Name, byte[] Content)[] files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var subject = head.Split("Subject: ", 2)[^1].Split('\r', '\n')[0];
        var message = new CompoundFileBuilder().Stream("__properties_version1.0", new byte[32])
            .Stream("__substg1.0_001A001F", Wide("IPM.Note")).Stream("__substg1.0_0037001F", Wide(subject))
            .Stream("__substg1.0_007D001F", Wide(head)).Stream("__substg1.0_1000001F", Wide(body));
        for (var i = 0; i < files.Length; i++)
        {
            var storage = message.Storage($"__attach_version1.0_#{i:X8}");
            message.Stream("__properties_version1.0", new byte[8], storage)
                .Stream("__substg1.0_3707001F", Wide(files[i].Name), storage)
                .Stream("__substg1.0_37010102", files[i].Content, storage);
        }

        return message.ToArray();
    }

    private static byte[] Wide(string text) => Encoding.Unicode.GetBytes(text);
}
