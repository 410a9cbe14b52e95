package id.tanggap.administration.office;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiProfile;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;

/// What stands in the fields of a balai's form, of one that exists or of none yet.
record BalaiFields(
        String name,
        String town,
        RegionCode kabkota,
        GeoPoint position,
        IndonesianZone zone,
        boolean open,
        BalaiProfile profile) {

    /// Of a new one, in the middle of Jakarta until somebody says where.
    static final BalaiFields EMPTY = new BalaiFields(
            "", "", new RegionCode("31.71"), new GeoPoint(-6.2, 106.8), IndonesianZone.WIB, true, BalaiProfile.UNKNOWN);

    static BalaiFields of(Balai balai) {
        return new BalaiFields(
                balai.name(),
                balai.town(),
                balai.kabkota(),
                balai.position(),
                IndonesianZone.of(balai.zone()).orElse(IndonesianZone.WIB),
                balai.open(),
                balai.profile());
    }
}
