namespace CoordDetect.Core.Network.Communities;

/// <summary>Connected components.</summary>
public static class Components
{
    /// <summary>The component of each node, numbered in order of each component's smallest node.</summary>
    public static int[] Of(AccountGraph graph)
    {
        int[] component = new int[graph.NodeCount];
        Array.Fill(component, -1);
        Stack<int> open = [];
        int count = 0;
        for (int start = 0; start < component.Length; start++)
        {
            if (component[start] >= 0) continue;
            component[start] = count;
            open.Push(start);
            while (open.TryPop(out int node))
            {
                foreach (int other in graph.NeighboursOf(node))
                {
                    if (component[other] >= 0) continue;
                    component[other] = count;
                    open.Push(other);
                }
            }
            count++;
        }
        return component;
    }
}
