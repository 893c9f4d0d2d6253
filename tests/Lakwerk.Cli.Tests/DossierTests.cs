using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;

namespace Lakwerk.Cli.Tests;

/// <summary>A request from letter to release, as an official types it.</summary>
public sealed class DossierTests : IDisposable
{
    private const string Redactor = "rik Rik Lakker";
    private const string Reader = "tess Tessa Tweede";
    private const string Maker = "bas Bas Beslisser";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_request_goes_from_letter_to_proven_release()
    {
        var letter = _folder.Write("2023-01-04 Brief.pdf", Letters.WithPersonalData());
        Assert.Contains("beslissen uiterlijk 6 februari 2023", Says("new", "--id", "D", "--title", "Fietspaden", "--body", "Gemeente Veldrode", "--received", "9-1-2023"), StringComparison.Ordinal);
        Assert.Contains("1  Brief (1 bladzijde)", Says("add", "D", letter), StringComparison.Ordinal);
        Says("role", "D", Redactor, "lakker");
        Says("role", "D", Reader, "tweede lezer");
        Says("role", "D", Maker, "decision-maker");
        Assert.Equal("2 lakken geplaatst.", Says("suggest", "D", "1", "--accept", "all", "--by", Redactor));
        Says("assess", "D", "1", "by-marks", "--by", Redactor);
        Says("sign-off", "D", "alle", "--by", Reader);
        Assert.Contains("de motivering mist de schade van openbaarmaking", Says("motivate", "D", "5.1.2e", "--content", "contactgegevens"), StringComparison.Ordinal);
        Says("motivate", "D", "5.1.2e", "--content", "contactgegevens", "--harm", "levenssfeer", "--weighing", "weegt zwaarder");
        Says("decide", "prepare", "D");
        Run("check", "D", "--on", "2023-02-06").Expect(ExitCode.Ok);
        Says("decide", "take", "D", "--date", "6-2-2023", "--by", Maker);

        Says("decide", "announce", "D", "--date", "6-2-2023");
        Assert.Contains("1 van 1 documenten vrijgegeven", Says("release", "D", "--out", _folder.PathOf("uit")), StringComparison.Ordinal);

        var text = CommandLineProcess.Run("text", _folder.PathOf("uit/documenten/1.pdf")).Expect().Output;
        Assert.DoesNotContain("dewit", text, StringComparison.Ordinal);
        Assert.Contains("Deze regel blijft staan.", text, StringComparison.Ordinal);
        Assert.Contains("deels openbaar;5.1.2e", File.ReadAllText(_folder.PathOf("uit/inventarislijst.csv")), StringComparison.Ordinal);
        Assert.Contains("de keten is heel", CommandLineProcess.Run(["audit", "D", .. Office]).Expect().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_begins_with_its_mail_as_far_as_that_tells()
    {
        var mail = _folder.Write("verzoek.eml", "From: Fenna Ruitenschild <f@example.org>\r\nSubject: Fietspaden\r\nDate: Mon, 09 Jan 2023 09:05:00 +0100\r\nContent-Type: text/plain\r\n\r\nGraag alle stukken.\r\n");
        Assert.Contains("beslissen uiterlijk 6 februari 2023", Says("new", "--id", "D", "--letter", mail, "--body", "Gemeente Veldrode"), StringComparison.Ordinal);
        Assert.Contains("Fenna Ruitenschild", Says("show", "D"), StringComparison.Ordinal);
        Assert.Contains("--received", Run("new", "--id", "E", "--title", "Fietspaden", "--body", "Gemeente Veldrode").Expect(ExitCode.BadInput).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_case_of_2018_is_written_decided_and_reopened_without_a_browser()
    {
        foreach (var script in new[] { "antivirus-2018", "antivirus-2018-vervolg" })
            Says("do", "A", Path.Combine(Repository.Root, "samples", "dossiers", $"{script}.jsonl"));
        var body = Path.Combine(Repository.Root, "samples", "orgaan");

        using var written = JsonDocument.Parse(Run("letter", "A", "supplementary", "--date", "2022-06-15", "--address", "Dorpsstraat 12", "--body", body, "--out", _folder.PathOf("brief.docx"), "--json").Expect(ExitCode.Ok).Bytes);
        Assert.Equal("Aanvullend besluit op uw verzoek over ‘antivirussoftware bij het Rijk’", written.RootElement.GetProperty("subject").GetString());
        Assert.Equal("PK", File.ReadAllText(_folder.PathOf("brief.docx"))[..2]);
        Assert.Contains("6: niet openbaar (10.1b + 10.2a + 10.2g + 11.1) → deels openbaar (5.1.1b + 5.1.2a + 5.1.2i + 5.2)", Says("decide", "differences", "A"), StringComparison.Ordinal);
        var open = Run("letter", "A", "objection", "--date", "2018-12-20", "--style", "b1").Expect(ExitCode.Incomplete);
        Assert.Contains("nog in te vullen: adres van de geadresseerde", open.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("samenvatting van het bezwaar", open.Error, StringComparison.Ordinal);
        Assert.Contains("We wijzen uw bezwaar af.", open.Output, StringComparison.Ordinal);
        Assert.Equal("15-11-2018 verzoeker (besluit-1): ongegrond", Says("objection", "A"));
    }

    [Fact]
    public void A_letter_of_a_decision_that_was_not_taken_says_what_stands_in_its_way()
    {
        Says("new", "--id", "D", "--title", "Fietspaden", "--body", "Burgemeester van Veldrode", "--received", "9-1-2023", "--reference", "Z-1", "--requester", "mevrouw A. de Vries");
        Says("request", "D", "--item", "de brug");
        Says("request", "D", "--search", "het archief");
        Says("event", "D", "specification-asked", "--date", "10-1-2023", "--text", "de periode");
        var body = Path.Combine(Repository.Root, "samples", "orgaan");

        var draft = Run("letter", "D", "decision", "--date", "2023-01-20", "--body", body, "--address", "Dorpsstraat 12").Expect(ExitCode.Incomplete);
        Assert.StartsWith("CONCEPT", draft.Output, StringComparison.Ordinal);
        Assert.Contains("Daarbij is als volgt gezocht: het archief.", draft.Output, StringComparison.Ordinal);
        Assert.Contains("concept: dit besluit is nog niet genomen", draft.Error, StringComparison.Ordinal);
        Assert.Contains("fout: Onderdeel 1 van het verzoek is niet beantwoord", draft.Error, StringComparison.Ordinal);
        Assert.Contains("let op: De brief is van “Minister van Justitie en Veiligheid”, maar het dossier is van “Burgemeester van Veldrode”", draft.Error, StringComparison.Ordinal);
        Assert.Contains("op het volgende punt: de periode.", Run("letter", "D", "suspension", "--date", "2023-01-10", "--body", body, "--address", "Dorpsstraat 12").Expect(ExitCode.Ok).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_of_a_document_can_be_corrected()
    {
        New();
        Says("add", "D", _folder.Write("a.pdf", Letters.WithPersonalData()));

        Says("describe", "D", "1", "--date", "3-1-2023", "--title", "Brief over fietspaden", "--environmental");

        using var json = JsonDocument.Parse(Run("inventory", "D", "--json").Expect().Bytes);
        var row = json.RootElement.GetProperty("rows")[0];
        Assert.Equal(("2023-01-03", "Brief over fietspaden"), (row.GetProperty("date").GetString(), row.GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData("lijst.csv", "Dreigingsanalyse")]
    [InlineData("lijst.xlsx", "PK")]
    [InlineData("lijst.docx", "PK")]
    public void The_inventory_is_written_as_the_file_name_asks(string name, string beginning)
    {
        Says("do", "A", Path.Combine(Repository.Root, "samples", "dossiers", "antivirus-2018.jsonl"));
        var path = _folder.PathOf(name);

        Run("inventory", "A", "--out", path);

        Assert.Contains(beginning, File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_with_findings_ends_with_one_and_says_how_to_mend()
    {
        New();
        Says("add", "D", _folder.Write("a.pdf", Letters.WithPersonalData()));

        var result = CommandLineProcess.Run(["check", "D", "--on", "2023-02-01", "--json", .. Office]).Expect(ExitCode.Findings);

        using var json = JsonDocument.Parse(result.Bytes);
        var finding = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("code").GetString() == "not-assessed");
        Assert.Equal(("error", "Beoordeel het document."), (finding.GetProperty("severity").GetString(), finding.GetProperty("mend").GetString()));
    }

    [Theory]
    [InlineData("Dossier D bestaat niet.", "show", "D")]
    [InlineData("document 7 staat niet in de inventaris.", "assess", "E", "7", "public")]
    [InlineData("“straks” is geen datum; schrijf 2026-03-01 of 1-3-2026.", "event", "E", "extension", "--date", "straks")]
    [InlineData("“geheim” is geen grond of aanduiding.", "rule", "E", "geheim", "--all-except", "")]
    [InlineData("Daarvoor is de rol beslisser nodig.", "decide", "take", "E", "--id", "b")]
    [InlineData("Aan besluit b wordt nog gewerkt.", "decide", "prepare", "E", "--kind", "supplementary")]
    public void What_cannot_be_done_is_one_dutch_sentence(string sentence, params string[] arguments)
    {
        New("E", prepared: true);

        Assert.Equal(sentence, CommandLineProcess.Refused([.. Typed(arguments)]), ignoreCase: true);
    }

    [Theory]
    [InlineData("dossier D does not exist.", "show", "D")]
    [InlineData("document 7 is not in the inventory.", "assess", "E", "7", "public")]
    public void It_is_an_english_sentence_when_english_was_asked(string sentence, params string[] arguments)
    {
        New("E", prepared: true);

        Assert.Equal(sentence, CommandLineProcess.Refused([.. Typed(arguments), "--language", "en"]));
    }

    [Fact]
    public void A_text_that_begins_with_an_at_sign_is_text()
    {
        New();

        Says("request", "D", "--item", "@jansen wil stukken");

        Assert.Contains("@jansen wil stukken", Says("request", "D"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_stops_at_the_line_that_is_refused()
    {
        New();
        var script = _folder.Write("s.jsonl", "// commentaar\n{\"do\":\"add-request-item\",\"text\":\"Alles\"}\n{\"do\":\"answer-request-item\",\"item\":7,\"answer\":\"x\"}\n");

        Assert.EndsWith("regel 3: Onderdeel 7 van het verzoek bestaat niet.", CommandLineProcess.Refused([.. Typed("do", "D", script)]), StringComparison.Ordinal);
        Assert.Contains("1. Alles", Says("request", "D"), StringComparison.Ordinal);
    }

    [RequiresToolFact("python3")]
    public void A_tampered_journal_fails_its_audit()
    {
        New();
        var database = _folder.PathOf("kantoor/lakwerk.db");
        Tool.Run("python3", "-c", $"import sqlite3;c=sqlite3.connect('{database}');c.execute(\"update record set event=cast(replace(cast(event as text),'Fietspaden','Autowegen') as blob) where version=1\");c.commit()").Expect();

        var result = CommandLineProcess.Run(["audit", "D", .. Office]).Expect(ExitCode.Findings);

        Assert.Contains("de keten breekt bij record 1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_goes_to_the_archive_before_somebody_said_how_long_it_is_kept()
    {
        New();
        string[] hand = ["handover", "archive", "D", "--out", _folder.PathOf("tas"), .. Office];

        Assert.Contains("--selection-list); de categorie daarvan (--category); hoe lang die wordt bewaard (--keep of --destroy-after)", CommandLineProcess.Refused(hand), StringComparison.Ordinal);
        Assert.Contains("nog niet bekend: hoe lang", CommandLineProcess.Refused([.. hand, "--selection-list", "Selectielijst 2020", "--category", "12.3"]), StringComparison.Ordinal);
        Assert.Contains("gaan niet samen", CommandLineProcess.Refused([.. hand, "--keep", "--destroy-after", "20"]), StringComparison.Ordinal);

        _folder.Write("kantoor/orgaan/orgaan.json", """{ "selectielijst": "Selectielijst 2020", "selectiecategorie": "12.3", "bewaren": 20 }"""u8.ToArray());
        Assert.Contains("nog geen besluit genomen", CommandLineProcess.Refused(hand), StringComparison.Ordinal);
    }

    private string[] Office => ["--office", _folder.PathOf("kantoor")];

    /// <summary>A dossier to begin with, made without starting a process for it.</summary>
    private void New(string id = "D", bool prepared = false)
    {
        using var office = Work.Dossiers.Office.InFolder(_folder.PathOf("kantoor"));
        var (who, now, day) = (new Actor("hanna", "Hanna Handelaar"), office.Dossiers.Now, new DateOnly(2023, 1, 9));
        office.Dossiers.Do(new DossierId(id), new OpenDossier(who, now, new DossierId(id), "Fietspaden", "verzoeker", "Gemeente Veldrode", day, day, ""));
        // The commands below are typed by whoever runs the tests.
        office.Dossiers.Do(new DossierId(id), new GiveRole(who, now, new Actor(Environment.UserName, Environment.UserName), Role.Handler));
        if (prepared) office.Dossiers.Do(new DossierId(id), new PrepareDecision(who, now, new DecisionId("b"), DecisionKind.Primary));
    }

    private IEnumerable<string> Typed(params string[] arguments) => ["dossier", .. arguments, .. Office];

    private ToolResult Run(params string[] arguments) => CommandLineProcess.Run([.. Typed(arguments)]);

    private string Says(params string[] arguments) => Run(arguments).Expect(ExitCode.Ok).Output.Trim();
}
