package horqin.web;

import java.time.InstantSource;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.bind.support.ConfigurableWebBindingInitializer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ties the parts of the framework to the platform. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Footer.class)
class WebSetup {

	/** Taken by the framework in place of its own. */
	@Bean
	ConfigurableWebBindingInitializer formBinding(@Qualifier("mvcConversionService") ConversionService conversion,
			@Qualifier("defaultValidator") jakarta.validation.Validator validator) {
		return new FormBinding(conversion, validator);
	}

	@Bean
	WebMvcConfigurer withoutFarRows() {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new FarRows());
			}

		};
	}

	/** 今天以前 and 今天以后 are asked of the platform's clock, which the demonstration moves. */
	@Bean
	ValidationConfigurationCustomizer datesByThePlatformClock(InstantSource clock) {
		return (validation) -> validation.clockProvider(() -> clock.withZone(ZoneId.of("Asia/Shanghai")));
	}

}
