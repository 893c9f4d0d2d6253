namespace Lakwerk.Text;

/// <summary>How a query is to be read.</summary>
public enum SearchMode
{
    /// <summary>The words as they stand, over line ends and hyphenation.</summary>
    Literal,

    /// <summary><c>*</c> for any run of characters in a word, <c>?</c> for one; matches whole words.</summary>
    Wildcard,

    /// <summary>Allows for reading errors: characters missing, added or mistaken for another.</summary>
    Fuzzy,

    /// <summary>A regular expression without back-references, matched in linear time.</summary>
    Regex,
}
