using CoordDetect.Core.Simulation.Chance;

namespace CoordDetect.Core.Simulation.Writing;

/// <summary>Keeps some recent texts and hands out copies of them with a word or two changed.</summary>
internal sealed class NearCopier(SeededRandom random)
{
    private const int Kept = 4_096;

    private readonly (int Account, string Text)[] _recent = new (int, string)[Kept];
    private int _count;

    public void Remember(int account, string text) => _recent[_count++ % Kept] = (account, text);

    /// <summary>A near copy of somebody else's text; false where there is none yet.</summary>
    public bool TryCopy(int account, out string copy)
    {
        copy = "";
        if (_count == 0) return false;
        (int author, string text) = _recent[random.Next(Math.Min(_count, Kept))];
        if (author == account) return false;
        string[] words = text.Split(' ');
        for (int edit = random.Next(0, 2); edit > 0 && words.Length > 3; edit--)
        {
            int at = random.Next(words.Length - 1);
            (words[at], words[at + 1]) = (words[at + 1], words[at]);
        }
        copy = string.Join(' ', words);
        return true;
    }
}
