namespace Lakwerk.Law.Grounds;

/// <summary>Puts a canonical code together from article, paragraph and letter.</summary>
internal static class GroundCode
{
    public static string Of(string article, int? paragraph, char? letter)
    {
        var code = article.ToLowerInvariant() + (paragraph is { } p ? $".{p}" : "") + (letter is { } l ? $".{l}" : "");
        return code switch
        {
            // An article named without its paragraph means the refusal ground in its first paragraph.
            "5.2" => "5.2.1",
            "11" => "11.1",
            _ => code,
        };
    }
}
