namespace Lakwerk.Storage.Search;

/// <summary>What is looked through as one.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Document">The document that it belongs to.</param>
/// <param name="Title">The words of the title; empty for the second and later units of a document.</param>
/// <param name="Body">The words of its pages.</param>
internal readonly record struct SearchUnit(int Id, int Document, string Title, string Body);
