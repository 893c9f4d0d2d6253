using Lakwerk.Letters.Model;

namespace Lakwerk.Work.Letters;

/// <summary>A letter with the file that it became.</summary>
public sealed record WrittenLetter(Letter Letter, byte[] Content);
