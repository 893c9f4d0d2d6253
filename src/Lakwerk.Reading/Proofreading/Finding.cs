using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Proofreading;

/// <summary>Something in a letter that a proofreader would mark: why, and the words of the letter that it is about.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Message">Why, as one or two Dutch sentences.</param>
/// <param name="Place">Where in the letter; null when it is about something that is not there.</param>
/// <param name="Quote">The words of the letter, empty when the place is null.</param>
public sealed record Finding(FindingKind Kind, FindingWeight Weight, string Message, Place? Place, string Quote);
