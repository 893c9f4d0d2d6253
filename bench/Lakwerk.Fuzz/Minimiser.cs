namespace Lakwerk.Fuzz;

/// <summary>Cuts pieces out of an input as long as the same thing goes wrong.</summary>
internal static class Minimiser
{
    private const int MostTries = 300;

    public static byte[] Run(byte[] input, string failure, Func<byte[], string?> tryInput)
    {
        // A hang costs ten seconds a try.
        var tries = failure == "hang" ? MostTries / 10 : MostTries;
        for (var piece = input.Length / 2; piece >= 1 && tries > 0; piece /= 2)
        {
            for (var at = 0; at < input.Length && tries-- > 0;)
            {
                byte[] shorter = [.. input.AsSpan(0, at), .. input.AsSpan(Math.Min(input.Length, at + piece))];
                if (tryInput(shorter) == failure) input = shorter;
                else at += piece;
            }
        }

        return input;
    }
}
