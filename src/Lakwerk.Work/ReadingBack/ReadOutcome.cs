using Lakwerk.Reading;

namespace Lakwerk.Work.ReadingBack;

/// <summary>A file and what was read in it.</summary>
public sealed record ReadOutcome(LoadedFile File, FileReading Reading);
