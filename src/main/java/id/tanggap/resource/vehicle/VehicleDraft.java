package id.tanggap.resource.vehicle;

import id.tanggap.resource.site.SiteCode;
import org.jspecify.annotations.Nullable;

/// What people say about a vehicle: all that a form or a row of a table can change.
///
/// @param code number plate or inventory number, capital letters
/// @param site where it belongs
/// @param capacity in the unit of its kind; null if nobody said
/// @param payloadKg goods that it carries in one trip; null if nobody said
/// @param whereabouts where it is now, if not at its site
public record VehicleDraft(
        String code,
        VehicleKind kind,
        String name,
        SiteCode site,
        @Nullable Integer capacity,
        @Nullable Integer payloadKg,
        VehicleState state,
        @Nullable String whereabouts) {}
