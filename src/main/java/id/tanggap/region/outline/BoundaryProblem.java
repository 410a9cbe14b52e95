package id.tanggap.region.outline;

/// Why outlines cannot be imported.
///
/// @param feature counts from 1 in the order of the file; 0 if the file as a whole is meant
/// @param text for operators, with what to do
public record BoundaryProblem(int feature, String text) {

    @Override
    public String toString() {
        return (feature == 0 ? "file" : "feature " + feature) + ": " + text;
    }
}
