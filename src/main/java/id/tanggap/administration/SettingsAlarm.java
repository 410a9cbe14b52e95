package id.tanggap.administration;

import java.util.function.LongSupplier;

/// What somebody must look at on a page of the settings; shown as a number beside its name. Offered as a bean by the
/// package that draws the page.
///
/// @param page its code
/// @param count asked whenever a page of the settings is drawn: cheap
public record SettingsAlarm(String page, LongSupplier count) {}
