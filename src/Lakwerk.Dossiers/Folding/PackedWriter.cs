using System.Collections.Immutable;

namespace Lakwerk.Dossiers.Folding;

/// <summary>Writes the parts of a snapshot that are many, in binary; a text that comes again and again stands there once.</summary>
internal sealed class PackedWriter(BinaryWriter writer)
{
    private readonly Dictionary<string, int> _texts = [];

    public void Number(int number) => writer.Write7BitEncodedInt(number);

    public void Flag(bool flag) => writer.Write(flag);

    public void Double(double number) => writer.Write(number);

    public void Long(long number) => writer.Write(number);

    /// <summary>A text that is its own: an id, a title.</summary>
    public void Text(string text) => writer.Write(text);

    /// <summary>A text that others share: a name, a code.</summary>
    public void Repeated(string text)
    {
        if (_texts.TryGetValue(text, out var index))
        {
            Number(index + 1);
            return;
        }
        _texts[text] = _texts.Count;
        Number(0);
        Text(text);
    }

    public void Optional(string? text)
    {
        Flag(text is not null);
        if (text is not null)
            Repeated(text);
    }

    public void Optional(int? number)
    {
        Flag(number is not null);
        if (number is { } given)
            Number(given);
    }

    public void Optional(Actor? actor)
    {
        Flag(actor is not null);
        if (actor is not null)
            Actor(actor);
    }

    public void Actor(Actor actor)
    {
        Repeated(actor.Id);
        Repeated(actor.Name);
    }

    public void Texts(ImmutableArray<string> texts)
    {
        Number(texts.Length);
        foreach (var text in texts)
            Repeated(text);
    }
}
