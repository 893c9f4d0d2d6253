namespace Lakwerk.Pdf.Objects;

/// <summary>Finds indirect objects: the open file.</summary>
public interface IObjectResolver
{
    /// <summary>
    /// The object with this id, never a reference; <see cref="PdfNull"/> when the file has none.
    /// The same id gives the same object while it is cached, so that identity may serve as a key within one page.
    /// </summary>
    PdfObject Load(ObjectId id);
}
