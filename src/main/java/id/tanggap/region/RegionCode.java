package id.tanggap.region;

import java.util.regex.Pattern;

/// A Kemendagri area code with dots: `33` province, `33.21` kabupaten or kota, `33.21.04` kecamatan, `33.21.04.2001`
/// desa.
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

    public RegionCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a Kemendagri area code: '" + value + "'");
        }
    }

    /// The code of the province this area lies in; of a province, itself.
    public RegionCode province() {
        return new RegionCode(value.substring(0, 2));
    }

    /// True if `other` is this area or lies in it.
    public boolean contains(RegionCode other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
