package id.tanggap;

/// The arguments of a bench: numbers, with `_` between digits where that is easier to read.
public final class BenchArguments {

    private BenchArguments() {}

    /// @param at from 0; without it, `otherwise`
    public static int number(String[] arguments, int at, int otherwise) {
        return Math.toIntExact(number(arguments, at, (long) otherwise));
    }

    public static long number(String[] arguments, int at, long otherwise) {
        return arguments.length > at ? Long.parseLong(arguments[at].replace("_", "")) : otherwise;
    }
}
