using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Codes;

/// <summary>The code of a ground or other label as it stands in a released document.</summary>
/// <param name="Raw">As it stands there, OCR damage and all.</param>
/// <param name="Code">The canonical code that it most plausibly is.</param>
/// <param name="Place">Where.</param>
/// <param name="Confidence">From just above 0 to 1; below 0.75 a person should look.</param>
public sealed record FoundCode(string Raw, string Code, Place Place, double Confidence);
