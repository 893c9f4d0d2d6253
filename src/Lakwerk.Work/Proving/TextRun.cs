using Lakwerk.Pdf.Writing;

namespace Lakwerk.Work.Proving;

/// <summary>Text in one face.</summary>
internal readonly record struct TextRun(string Text, OpenFontFace Face = OpenFontFace.Regular);
