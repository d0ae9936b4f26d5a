using System.Reflection;
using CoordDetect.Storage;
using CoordDetect.Storage.Access;
using CoordDetect.Storage.Custody;

namespace CoordDetect.App.Tests.Web;

/// <summary>Which of the calls to a store fail, or are answered otherwise; a test changes it while the app is served.</summary>
internal sealed class StorePlan
{
    /// <summary>What a call gives instead; null where it goes on to the store. It may throw.</summary>
    public Func<MethodInfo, object?>? Instead { get; set; }

    /// <summary>The store, with this plan before it.</summary>
    public ICaseStore Over(ICaseStore store) => FailingStore.Of(store, this);

    /// <summary>Has a method fail as a disk, a server or a bug would have it fail.</summary>
    public void Fail(string type, string method, Exception problem) => Instead = m => m.DeclaringType!.Name == type && m.Name == method ? throw problem : null;
}

/// <summary>A store before which a plan stands.</summary>
internal class FailingStore : DispatchProxy
{
    private object _inner = new();
    private StorePlan _plan = new();

    public static T Of<T>(T inner, StorePlan plan)
        where T : class
    {
        T proxy = Create<T, FailingStore>();
        FailingStore own = (FailingStore)(object)proxy;
        (own._inner, own._plan) = (inner, plan);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (_plan.Instead?.Invoke(targetMethod!) is { } instead) return instead;
        return targetMethod!.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null) switch
        {
            IAuditLog audit when targetMethod.IsSpecialName => Of(audit, _plan),
            IUserStore users when targetMethod.IsSpecialName => Of(users, _plan),
            var answer => answer,
        };
    }
}
