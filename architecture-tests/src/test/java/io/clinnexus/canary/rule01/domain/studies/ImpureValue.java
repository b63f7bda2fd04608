package io.clinnexus.canary.rule01.domain.studies;

import org.springframework.beans.factory.BeanFactory;

record ImpureValue(BeanFactory factory) {}
