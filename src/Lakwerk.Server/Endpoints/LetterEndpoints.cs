using Lakwerk.Dossiers;
using Lakwerk.Letters;
using Lakwerk.Server.Models;
using Lakwerk.Server.Pages;
using Lakwerk.Server.Security;
using Lakwerk.Work;
using Lakwerk.Work.Letters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Endpoints;

/// <summary>The letters of a dossier: which there are, how they read, and as files.</summary>
internal static class LetterEndpoints
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder app)
    {
        var letters = app.MapGroup("/dossiers/{id}/letters");
        letters.MapGet("", List);
        letters.MapGet("{kind}", Read);
        letters.MapGet("{kind}/letter.docx", AsWord);
        letters.MapGet("{kind}/letter.pdf", AsPdf);
    }

    private static IResult List(Counter counter, BodyPapers papers, string id) => counter.Find(id) is { } dossier
        ? new RazorComponentResult<LettersPage>(new { Dossier = dossier, Lines = LetterLine.All(counter.Office, dossier, papers.Read()) })
        : TypedResults.NotFound();

    private static IResult Read(Counter counter, BodyPapers papers, string id, string kind, string? party, bool plain = false)
    {
        if (counter.Find(id) is not { } dossier || Line(counter, papers, dossier, kind, party, plain) is not { } line) return TypedResults.NotFound();
        return line.Letter is null
            ? Answers.Refused(counter.Context, $"/dossiers/{id}/letters", line.Problem!)
            : new RazorComponentResult<LetterPage>(new { Dossier = dossier, Line = line, IsPlain = plain });
    }

    internal static IResult AsWord(Counter counter, BodyPapers papers, AccessLog log, string id, string kind, string? party, bool plain = false) =>
        AsFile(counter, papers, log, new Wanted(id, kind, party, plain), LetterFormat.Word);

    /// <summary>LibreOffice takes seconds; other requests go on meanwhile.</summary>
    internal static Task<IResult> AsPdf(Counter counter, BodyPapers papers, AccessLog log, string id, string kind, string? party, bool plain = false) =>
        Task.Run(() => AsFile(counter, papers, log, new Wanted(id, kind, party, plain), LetterFormat.Pdf));

    private static IResult AsFile(Counter counter, BodyPapers papers, AccessLog log, Wanted wanted, LetterFormat format)
    {
        if (counter.Find(wanted.Dossier) is not { } dossier || Line(counter, papers, dossier, wanted.Kind, wanted.Party, wanted.IsPlain) is not { } line) return TypedResults.NotFound();
        if (line.Letter is not { } letter) return Answers.Refused(counter.Context, $"/dossiers/{dossier.Id}/letters", line.Problem!);
        try
        {
            var file = LetterWork.Write(letter, format, papers.Read().Template, counter.Context.RequestAborted).Content;
            log.Note(counter.Visit.Actor, dossier.Id, "letter", wanted.Kind);
            return TypedResults.File(file, format == LetterFormat.Pdf ? "application/pdf" : Word, $"{dossier.Id}-{wanted.Kind}.{(format == LetterFormat.Pdf ? "pdf" : "docx")}");
        }
        catch (InputException problem)
        {
            return Answers.Refused(counter.Context, $"/dossiers/{dossier.Id}/letters", problem.Message);
        }
    }

    private static LetterLine? Line(Counter counter, BodyPapers papers, Dossier dossier, string kind, string? party, bool isPlain)
    {
        if (!LetterKinds.Names.Contains(kind)) return null;
        var to = party is null ? null : dossier.Parties.GetValueOrDefault(new PartyId(party)) ?? LetterLine.Objectors(dossier).Concat(LetterLine.Transferees(dossier)).FirstOrDefault(other => other.Id.Value == party);
        return LetterLine.Of(counter.Office, dossier, papers.Read(), LetterKinds.Parse(kind), to, isPlain ? LetterStyle.Plain : LetterStyle.Formal);
    }

    private sealed record Wanted(string Dossier, string Kind, string? Party, bool IsPlain);
}
