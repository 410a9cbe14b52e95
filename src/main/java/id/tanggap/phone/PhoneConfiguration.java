package id.tanggap.phone;

import id.tanggap.phone.call.PhoneProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Binds the settings `tanggap.phone.*`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PhoneProperties.class)
class PhoneConfiguration {}
