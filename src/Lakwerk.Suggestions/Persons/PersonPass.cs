using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// Persons in all texts of a dossier, in two passes: the first finds names and learns them, the second finds what was learnt
/// everywhere. The second must see the texts in the order of the first. Texts are cut into tokens twice rather than kept, so
/// that memory grows with the names only.
/// </summary>
internal sealed class PersonPass(PublicPersons inPublic)
{
    private const double PersonalMailbox = 0.8;

    private readonly NameIndex _names = new();
    private readonly Queue<List<Mention>> _found = new();

    public void Learn(string source, IDetector mailboxes)
    {
        var text = new ScannedText(source);
        var tokens = Tokens(text);
        var mentions = PersonFinder.Find(text, tokens);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (inPublic.Names(tokens, mentions[i])) mentions[i] = mentions[i] with { Public = true };
        }

        _found.Enqueue(mentions);
        _names.Add(text, tokens, mentions);
        var contacts = new List<Finding>();
        mailboxes.Detect(text, contacts);
        foreach (var contact in contacts)
        {
            if (contact.Confidence < PersonalMailbox) continue;
            var address = text.Slice(contact.Start, contact.End);
            var sign = address.IndexOf('@');
            if (sign > 0) _names.AddMailbox(address[..sign]);
        }
    }

    public (List<Finding> ToCover, List<Finding> LeftOpen) Find(ScannedText text)
    {
        var tokens = Tokens(text);
        var mentions = _found.Dequeue();
        _names.Complete(text, tokens, mentions);
        var toCover = new List<Finding>(mentions.Count);
        var leftOpen = new List<Finding>();
        foreach (var mention in mentions)
        {
            var open = mention.Public || _names.IsPublic(tokens, mention) || inPublic.Names(tokens, mention);
            var role = PersonRoles.Of(tokens, mention with { Public = open });
            (open ? leftOpen : toCover).Add(new Finding(SuggestionKind.Person, tokens[mention.First].Start, tokens[mention.Last].End, mention.Confidence) { Role = role });
        }

        return (toCover, leftOpen);
    }

    private Token[] Tokens(ScannedText text)
    {
        var tokens = Tokenizer.Tokenize(text);
        inPublic.Apply(tokens);
        return tokens;
    }
}
