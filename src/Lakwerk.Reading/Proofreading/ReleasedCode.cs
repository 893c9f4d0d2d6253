using Lakwerk.Reading.Codes;

namespace Lakwerk.Reading.Proofreading;

/// <summary>A code on a mark in a released file.</summary>
public sealed record ReleasedCode(string File, FoundCode Code);
