using PureHDF;

namespace CellEval.AnnData;

/// <summary>Marks elements with the encoding that anndata looks for, as its on-disk specification says.</summary>
internal static class ElementEncoding
{
    /// <summary>Marks an element.</summary>
    /// <typeparam name="T">Group or dataset.</typeparam>
    /// <param name="element">The element.</param>
    /// <param name="type">Its encoding.</param>
    /// <param name="version">The encoding's version.</param>
    /// <returns>The element.</returns>
    public static T As<T>(this T element, string type, string version)
        where T : H5Object
    {
        element.Attributes["encoding-type"] = type;
        element.Attributes["encoding-version"] = version;
        return element;
    }

    /// <summary>Makes an empty mapping, which anndata wants to find where there is nothing.</summary>
    /// <returns>The group.</returns>
    public static H5Group EmptyDict() => new H5Group().As("dict", "0.1.0");

    /// <summary>Makes an array of strings.</summary>
    /// <param name="strings">The strings.</param>
    /// <returns>The dataset.</returns>
    public static H5Dataset Strings(IEnumerable<string> strings) =>
        new H5Dataset(strings.ToArray()).As("string-array", "0.2.0");
}
