package id.tanggap.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the demo: `tanggap.demo-setup.*`, filled from `TANGGAP_DEMO_*` by `application-demo.yaml`.
///
/// @param password of the demo accounts; generated at first start if empty
/// @param token an API token to create; none if empty
/// @param phoneSecret signs the events of the demo's PBX
/// @param samples whether the sample complaints are sent at first start
/// @param history whether four weeks of invented tickets are written at first start
@ConfigurationProperties("tanggap.demo-setup")
record DemoProperties(
        @DefaultValue("3025") int smtpPort,
        @DefaultValue("3143") int imapPort,
        @Nullable String password,
        @Nullable String token,
        @DefaultValue("rahasia-sentral-demo") String phoneSecret,
        @DefaultValue("true") boolean samples,
        @DefaultValue("true") boolean history) {}
