using Lakwerk.Intake.Splitting;
using Lakwerk.Text;

namespace Lakwerk.Intake.Tests.Splitting;

/// <summary>
/// The bundle of minutes in the shared material. The boundaries were written down by reading it, before the splitter had ever
/// run on it: letterheads and new page dates begin a document, an agenda that counts on or a sentence that runs on does not;
/// minutes of 16 December carry another date on their later pages in both years, and stay whole.
/// </summary>
public sealed class SeedBundleTests
{
    private const string Bundle = "seeds/004_717f785400442110.txt";

    private static readonly int[] FirstLines = [1, 61, 86, 134, 179, 220, 247, 302, 386, 432, 474, 577, 685, 798, 863, 880];

    private static readonly (int First, string Date)[] Dates =
    [
        (1, "2019-09-18"), (86, "2020-03-25"), (220, "2020-11-16"), (247, "2020-11-25"), (302, "2020-12-16"), (386, "2021-04-01"), (432, "2021-04-28"),
        (474, "2021-09-15"), (577, "2021-11-10"), (685, "2021-12-16"), (798, "2022-02-15"), (863, "2022-05-12"), (880, "2022-06-30"),
    ];

    [SharedFact(Bundle)]
    public void The_documents_begin_where_a_careful_reader_says() => Assert.Equal(FirstLines, Split().Select(document => document.First));

    [SharedFact(Bundle)]
    public void Every_line_belongs_to_one_document()
    {
        var documents = Split();
        Assert.Equal(documents.Skip(1).Select(next => next.First - 1), documents.SkipLast(1).Select(document => document.Last));
    }

    [SharedFact(Bundle)]
    public void Minutes_have_the_date_of_the_meeting_and_other_pages_the_date_at_their_head()
    {
        var documents = Split().ToDictionary(document => document.First, document => document.Date?.ToString("yyyy-MM-dd"));
        Assert.Equal(Dates, Dates.Select(expected => (expected.First, documents.GetValueOrDefault(expected.First) ?? "none")));
    }

    [SharedFact(Bundle)]
    public void Pages_without_a_date_of_their_own_get_none()
    {
        var dates = Split().ToDictionary(document => document.First, document => document.Date);
        Assert.Null(dates[61]);
    }

    private static IReadOnlyList<SplitDocument> Split() => BundleSplitter.SplitText(TextFile.Read(SharedMaterial.PathOf(Bundle.Split('/'))));
}
