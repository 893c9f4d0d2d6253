using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>
/// One pass over every object of a file: first all that the trailer leads to, each with the role that the way gave it,
/// then what nothing leads to.
/// </summary>
internal sealed class ObjectWalk
{
    private readonly PdfDocument _document;
    private readonly Queue<Step> _queue = new();
    private readonly HashSet<ObjectId> _met = [];

    private ObjectWalk(PdfDocument document) => _document = document;

    public List<WalkedDictionary> Dictionaries { get; } = [];

    public List<WalkedString> Strings { get; } = [];

    /// <summary>Objects that nothing leads to, apart from the containers of objects and the cross-reference itself.</summary>
    public List<ObjectId> Unreachable { get; } = [];

    /// <summary>Streams that hold other objects.</summary>
    public List<PdfStream> ObjectStreams { get; } = [];

    public static ObjectWalk Of(PdfDocument document, CancellationToken cancellation)
    {
        var walk = new ObjectWalk(document);
        walk._queue.Enqueue(new Step(document.Trailer, null, Schema.Of("trailer"), false, ""));
        walk.Drain(cancellation);
        walk.VisitTheRest(cancellation);
        return walk;
    }

    /// <summary>All dictionaries of a role.</summary>
    public IEnumerable<WalkedDictionary> OfRole(string role) => Dictionaries.Where(entry => entry.Role.Name == role);

    private void VisitTheRest(CancellationToken cancellation)
    {
        foreach (var id in _document.ObjectIds.Where(id => !_met.Contains(id)).ToArray())
        {
            if (!_met.Add(id)) continue;
            var value = _document.Load(id);
            if (value is PdfStream container && container.Dictionary.Name("Type") is "ObjStm" or "XRef")
            {
                if (container.Dictionary.Name("Type") == "ObjStm") ObjectStreams.Add(container);
                continue;
            }

            if (value is PdfNull) continue;
            Unreachable.Add(id);
            Visit(new Step(value, id, Schema.Of(Schema.Unreachable), false, ""));
            Drain(cancellation);
        }
    }

    private void Drain(CancellationToken cancellation)
    {
        while (_queue.TryDequeue(out var step))
        {
            cancellation.ThrowIfCancellationRequested();
            Visit(step);
        }
    }

    private void Visit(Step step)
    {
        switch (step.Value)
        {
            case PdfReference reference:
                if (_met.Add(reference.Id)) Visit(step with { Value = _document.Load(reference.Id), Owner = reference.Id });
                break;
            case PdfString or PdfName:
                Strings.Add(new WalkedString(step.Owner, step.Role, step.Key, step.Value));
                break;
            case PdfArray array:
                foreach (var item in array.Raw) Follow(step with { Value = item });
                break;
            case PdfStream stream:
                VisitDictionary(step with { Value = stream.Dictionary }, stream.Dictionary, stream);
                break;
            case PdfDictionary dictionary:
                VisitDictionary(step, dictionary, null);
                break;
        }
    }

    private void VisitDictionary(Step step, PdfDictionary dictionary, PdfStream? stream)
    {
        if (step.FreeNames)
        {
            foreach (var (name, value) in dictionary.Entries)
            {
                Strings.Add(new WalkedString(step.Owner, step.Role, name, new PdfName(name)));
                Follow(step with { Value = value, FreeNames = false, Key = name });
            }

            return;
        }

        var role = RoleOf(step.Role, dictionary);
        Dictionaries.Add(new WalkedDictionary(step.Owner, role, dictionary, stream));
        foreach (var (key, value) in dictionary.Entries)
        {
            var (child, free) = ChildOf(role, key);
            Follow(new Step(value, step.Owner, Holds(value) ? child : role, free, key));
        }
    }

    /// <summary>Strings belong to the dictionary around them, everything else to the role that its key leads to.</summary>
    private static bool Holds(PdfObject value) => value is not (PdfString or PdfName);

    private static (Role Role, bool FreeNames) ChildOf(Role role, string key)
    {
        if (role.Name == Schema.Unreachable) return (role, false);
        if (role.Keys.TryGetValue(key, out var rule)) return (rule.Child == Schema.Plain ? WithChannelOf(role) : Schema.Of(rule.Child), rule.FreeNames);
        return (role.AllowsAny ? role : Schema.Of(Schema.Unknown), false);
    }

    // Plain parts (destination arrays, border styles) leak through the channel of what they are part of.
    private static Role WithChannelOf(Role parent) => Schema.Of(Schema.Plain) with { Channel = parent.Channel };

    /// <summary>A page that a destination reached first is a page all the same.</summary>
    private static Role RoleOf(Role byWay, PdfDictionary dictionary) =>
        byWay.Name is not ("page" or Schema.Unreachable) && dictionary.Name("Type") is "Page" or "Pages" ? Schema.Of("page") : byWay;

    private void Follow(in Step step)
    {
        // References wait for their turn, so that a long list of outlines or pages is no deep recursion.
        if (step.Value is PdfReference) _queue.Enqueue(step);
        else Visit(step);
    }

    private readonly record struct Step(PdfObject Value, ObjectId? Owner, Role Role, bool FreeNames, string Key);
}
