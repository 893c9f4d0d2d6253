using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Parliament;

/// <summary>Something promised to parliament, and the condition on which it hangs, if any.</summary>
public sealed record Promise(Fact<string> Text, Fact<string>? Condition);
