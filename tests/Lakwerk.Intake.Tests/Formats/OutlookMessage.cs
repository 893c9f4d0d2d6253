using System.Text;

namespace Lakwerk.Intake.Tests.Formats;

/// <summary>Outlook messages (MS-OXMSG): each property of text in a stream whose name is its tag, an attachment in a storage.</summary>
internal static class OutlookMessage
{
    public static byte[] With(string subject, string body, string attachment, byte[] content)
    {
        var head = $"From: Piet Jansen <piet@example.org>\r\nTo: Marie de Boer <marie@example.org>\r\nDate: Thu, 12 Mar 2020 10:00:00 +0100\r\nMessage-ID: <msg@example.org>\r\nSubject: {subject}\r\n";
        var file = new CompoundFileBuilder().Stream("__properties_version1.0", new byte[32])
            .Stream("__substg1.0_001A001F", Wide("IPM.Note")).Stream("__substg1.0_0037001F", Wide(subject))
            .Stream("__substg1.0_007D001F", Wide(head)).Stream("__substg1.0_1000001F", Wide(body));
        var storage = file.Storage("__attach_version1.0_#00000000");
        return file.Stream("__properties_version1.0", new byte[8], storage)
            .Stream("__substg1.0_3707001F", Wide(attachment), storage)
            .Stream("__substg1.0_37010102", content, storage).ToArray();
    }

    private static byte[] Wide(string text) => Encoding.Unicode.GetBytes(text);
}
