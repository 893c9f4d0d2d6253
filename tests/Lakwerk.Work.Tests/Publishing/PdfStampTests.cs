using System.Text;
using Lakwerk.Work.Letters;

namespace Lakwerk.Work.Tests.Publishing;

public sealed class PdfStampTests
{
    private const string Id = "B73B87E329CF2CF1E64CABD67FA6DD15";

    [Fact]
    public void Two_prints_of_one_letter_become_one_file()
    {
        var one = PdfStamp.Fix(Print("20261121180301", "2026-11-21T18:03:01Z", Id), new(2026, 1, 30));
        var other = PdfStamp.Fix(Print("20261122090000", "2026-11-22T09:00:00Z", new string('A', 32)), new(2026, 1, 30));

        Assert.Equal(one, other);
        Assert.Contains("20260130", Encoding.Latin1.GetString(one), StringComparison.Ordinal);
    }

    [Fact]
    public void No_byte_moves() => Assert.Equal(Print("20261121180301", "2026-11-21T18:03:01Z", Id).Length, PdfStamp.Fix(Print("20261121180301", "2026-11-21T18:03:01Z", Id), new(2026, 1, 30)).Length);

    [Fact]
    public void Letters_that_differ_get_other_numbers()
    {
        var (one, other) = (Print("20261121180301", "2026-11-21T18:03:01Z", Id), Print("20261121180301", "2026-11-21T18:03:01Z", Id, "%é"));

        Assert.NotEqual(Encoding.Latin1.GetString(PdfStamp.Fix(one, new(2026, 1, 30)))[^120..], Encoding.Latin1.GetString(PdfStamp.Fix(other, new(2026, 1, 30)))[^120..]);
    }

    private static byte[] Print(string info, string xmp, string id, string body = "%ü") => Encoding.Latin1.GetBytes(
        $"{body}\n<xmp:CreateDate>{xmp}</xmp:CreateDate>\n/CreationDate(D:{info}Z')>>\n/ID [ <{id}>\n<{id}> ]\n/DocChecksum /{id}\n>>\nstartxref\n21216\n%%EOF");
}
