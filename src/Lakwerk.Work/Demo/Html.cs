using System.Net;

namespace Lakwerk.Work.Demo;

/// <summary>
/// A piece of HTML. What is put into it with <see cref="Of"/> is encoded unless it is HTML already, so that no text of a
/// document can become markup.
/// </summary>
internal sealed class Html
{
    public static readonly Html Empty = new("");

    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public static Html Of(FormattableString markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        return new(markup.ToString(Encoding.Instance));
    }

    /// <summary>Markup of our own (a style sheet), taken as it is.</summary>
    public static Html Trusted(string markup) => new(markup);

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    public override string ToString() => _markup;

    private sealed class Encoding : IFormatProvider, ICustomFormatter
    {
        public static readonly Encoding Instance = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            null => "",
            Html html => html._markup,
            IFormattable number => WebUtility.HtmlEncode(number.ToString(format, DutchWords.Culture)),
            _ => WebUtility.HtmlEncode(arg.ToString() ?? ""),
        };
    }
}
