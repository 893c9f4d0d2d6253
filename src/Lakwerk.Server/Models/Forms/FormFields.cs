using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Lakwerk.Server.Models;

/// <summary>What browsers send of the fields of a form.</summary>
internal static class FormFields
{
    /// <summary>A day as date fields send it; null for anything else.</summary>
    public static DateOnly? Date(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>The version of the dossier that the form was made of; null when it does not say.</summary>
    public static int? Seen(this IFormCollection form) => int.TryParse(form["seen"], CultureInfo.InvariantCulture, out var seen) ? seen : null;

    /// <summary>What was typed, or null when nothing was.</summary>
    public static string? Typed(this IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
