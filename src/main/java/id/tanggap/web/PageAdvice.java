package id.tanggap.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.ControllerAdvice;

/// Marks a class that adds to the model of every page of the desk, of the command center and of the settings: what
/// their common frame shows. The API gets none of it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ControllerAdvice(basePackages = {"id.tanggap.administration", "id.tanggap.command", "id.tanggap.desk"})
public @interface PageAdvice {}
