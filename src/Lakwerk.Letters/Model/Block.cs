using System.Collections.Immutable;

namespace Lakwerk.Letters.Model;

/// <summary>A part of the page: a paragraph, a list or a table.</summary>
public abstract record Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(Phrase Content, ParagraphRole Role = ParagraphRole.Body) : Block;

/// <summary>A list, numbered or with bullets.</summary>
public sealed record ListBlock(ImmutableArray<Phrase> Items, bool IsNumbered) : Block;

/// <summary>A table with one header row.</summary>
/// <param name="Caption">What it shows, for those who hear it.</param>
/// <param name="Columns">Heading and relative width of each column.</param>
/// <param name="Rows">Cells, as many in each row as there are columns.</param>
public sealed record TableBlock(string Caption, ImmutableArray<TableColumn> Columns, ImmutableArray<ImmutableArray<Phrase>> Rows) : Block;
