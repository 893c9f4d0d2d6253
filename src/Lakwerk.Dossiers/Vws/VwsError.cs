using Lakwerk.Law;

namespace Lakwerk.Dossiers.Vws;

/// <summary>What is wrong in a row; nothing wrong is ever read as something else.</summary>
/// <param name="Line">Line in the sheet, the header being line 1; 1 for the header itself.</param>
/// <param name="Column">The column, as the template names it.</param>
/// <param name="Text">What is wrong with what stands there.</param>
public sealed record VwsError(int Line, string Column, Bilingual Text);
