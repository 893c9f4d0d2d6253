namespace Lakwerk.Intake.Helpers;

/// <summary>An Outlook message (.msg) as the mail that it was, by way of msgconvert.</summary>
internal static class OutlookMail
{
    /// <exception cref="UnreadableException">It is damaged, or the helper is missing.</exception>
    public static ReadOnlyMemory<byte> ToMail(ReadOnlyMemory<byte> message, CancellationToken stop)
    {
        using var scratch = new Scratch();
        var source = scratch.Write("in.msg", message.Span);
        var target = scratch.PathOf("uit.eml");
        try
        {
            Sandbox.Run(HelperProgram.MsgConvert, ["--outfile", target, source], scratch.Folder, new HelperLimits(), stop);
        }
        catch (HelperException problem)
        {
            throw new UnreadableException(problem.IsMissing ? UnreadableReason.HelperMissing : problem.TookTooMuch ? UnreadableReason.TooLarge : UnreadableReason.Corrupt, problem.Message, problem);
        }

        return File.Exists(target) ? File.ReadAllBytes(target) : throw new UnreadableException(UnreadableReason.Corrupt, "Het Outlook-bericht is beschadigd.");
    }
}
