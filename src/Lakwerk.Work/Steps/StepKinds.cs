namespace Lakwerk.Work.Steps;

/// <summary>The names of the steps that workers carry out; they stand in stored work, so they are for ever.</summary>
public static class StepKinds
{
    /// <summary>Who asks what, and when, is read from a letter of request.</summary>
    public const string ReadRequest = "read-request";

    /// <summary>A file that was handed in becomes a document, or several.</summary>
    public const string Import = "import";

    /// <summary>Mails of one exchange that came in apart get one number.</summary>
    public const string Thread = "thread";

    /// <summary>The text of a scan is recognised.</summary>
    public const string Recognise = "recognise";

    /// <summary>A bundle is cut into its documents.</summary>
    public const string Split = "split";

    /// <summary>Documents become one.</summary>
    public const string Merge = "merge";

    /// <summary>The dossier is looked through for what may have to be covered.</summary>
    public const string Suggest = "suggest";

    /// <summary>The marks of a document are applied, and the witness looks at the result.</summary>
    public const string Prove = "prove";

    /// <summary>What a decision discloses goes out.</summary>
    public const string Release = "release";

    /// <summary>What a decision let out goes onto the public site.</summary>
    public const string Publish = "publish";
}
