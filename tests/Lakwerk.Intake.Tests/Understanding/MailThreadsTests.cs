using Lakwerk.Intake.Mail;
using Lakwerk.Intake.Tests.Mail;
using Lakwerk.Intake.Understanding;

namespace Lakwerk.Intake.Tests.Understanding;

public sealed class MailThreadsTests
{
    private const string First = "De planning voor de openbaarmaking van de stukken over het gemeentehuis is bijgevoegd, graag jullie reactie voor vrijdag.";

    [Fact]
    public void References_tie_mails_together_even_when_the_one_they_answer_is_missing()
    {
        var threads = Threads(
            "Message-ID: <a>\nIn-Reply-To: <weg>\nSubject: x\n\neen",
            "Message-ID: <b>\nSubject: y\n\ntwee",
            "Message-ID: <c>\nReferences: <weg>\nSubject: z\n\ndrie");
        Assert.Equal([0, 1, 0], threads.ThreadOf);
    }

    [Fact]
    public void A_mail_without_references_joins_the_one_that_it_quotes()
    {
        var threads = Threads($"Subject: Planning\n\n{First}", $"Subject: RE: Planning\n\nAkkoord.\n\nVan: Piet\nVerzonden: maandag\nAan: Marie\nOnderwerp: Planning\n\n{First}");
        Assert.Equal([0, 0], threads.ThreadOf);
        Assert.Equal([1, -1], threads.ContainedIn);
    }

    [Fact]
    public void Quote_marks_make_no_difference()
    {
        var threads = Threads($"Subject: Planning\n\n{First}", $"Subject: Re: Planning\n\nAkkoord.\n\nOp maandag schreef Piet:\n> {First[..50]}\n> {First[50..]}");
        Assert.Equal(0, threads.ThreadOf[1]);
    }

    [Fact]
    public void The_same_subject_alone_is_not_enough() =>
        Assert.Equal([0, 1], Threads("Subject: Vraag\n\n" + First, "Subject: Vraag\n\nIets heel anders dat met het eerste bericht niets te maken heeft en ook niets aanhaalt.").ThreadOf);

    [Theory]
    [InlineData("RE: FW: Antw: Planning", "planning")]
    [InlineData("Planning", "planning")]
    [InlineData("Re[2]: Planning", "planning")]
    [InlineData("Reactie: Planning", "reactie: planning")]
    public void Subjects_lose_what_programs_put_before_them(string subject, string expected) => Assert.Equal(expected, QuotedText.PlainSubject(subject));

    private static MailThreads Threads(params string[] mails) => MailThreads.Of([.. mails.Select(mail => ThreadMail.Of(MailText.Parse(mail)))]);
}
