namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>Codes of one length that map to consecutive CIDs (or, as a notdef range, all to one).</summary>
/// <param name="Low">First code.</param>
/// <param name="High">Last code.</param>
/// <param name="Cid">The CID of the first code.</param>
internal readonly record struct CodeRange(uint Low, uint High, int Cid);
