# What R takes for the cases of the statistics bench, in process, after loading, on one BLAS thread.
#
# usage: Rscript rivals.R CASE FOLDER REPETITIONS
#
# Reads the data that `statistics-bench data FOLDER` wrote and prints one JSON object: the seconds
# of each repetition, figures to hold beside ours, and the versions of the packages.

arguments <- commandArgs(trailingOnly = TRUE)
case <- arguments[1]
folder <- arguments[2]
repetitions <- as.integer(arguments[3])

suppressPackageStartupMessages(library(data.table))
setDTthreads(1)
table <- function(name) as.data.frame(fread(file.path(folder, paste0(name, ".csv"))))
load <- function(...) for (p in c(...)) suppressPackageStartupMessages(library(p, character.only = TRUE))

# The seconds of some runs of an expression, and the value of the last.
timed <- function(run) {
  seconds <- numeric(repetitions)
  for (i in seq_len(repetitions)) {
    gc(FALSE)
    begin <- proc.time()[[3]]
    value <- run()
    seconds[i] <- proc.time()[[3]] - begin
  }
  list(seconds = seconds, value = value)
}

# Runs that are too short for the clock are repeated and divided.
timed_many <- function(run, times) {
  result <- timed(function() { for (i in seq_len(times)) value <- run(); value })
  result$seconds <- result$seconds / times
  result
}

told <- function(result, figures, packages) {
  versions <- sapply(packages, function(p) as.character(packageVersion(p)))
  object <- function(x) paste0("{", paste(sprintf("\"%s\": %s", names(x), x), collapse = ", "), "}")
  cat(sprintf("{\"seconds\": [%s], \"figures\": %s, \"versions\": %s}\n",
    paste(sprintf("%.6g", result$seconds), collapse = ", "),
    object(sapply(figures, function(x) sprintf("%.15g", x))),
    object(sprintf("\"%s\"", c(R = paste(R.version$major, R.version$minor, sep = "."), versions)) |>
      setNames(c("R", packages)))))
}

mixed <- function(formula, data, exact = TRUE) {
  load("lme4")
  # Without the check of derivatives, and, where exact, with an optimiser that stops as late as ours.
  late <- list(xtol_rel = 1e-12, xtol_abs = 1e-12, ftol_rel = 1e-15, ftol_abs = 1e-13)
  control <- lmerControl(optimizer = "nloptwrap", calc.derivs = FALSE, optCtrl = if (exact) late else list())
  function() lmer(formula, data, control = control)
}

cases <- list(
  million = function() {
    data <- table("million")
    data$school <- factor(data$school)
    result <- timed(mixed(y ~ x + (1 | school), data, exact = FALSE))
    told(result, c(criterion = REMLcrit(result$value)), "lme4")
  },
  slopes = function() {
    data <- table("slopes")
    data$pupil <- factor(data$pupil)
    data$school <- factor(data$school)
    result <- timed(mixed(y ~ time + (1 + time | pupil) + (1 + time | school), data, exact = FALSE))
    told(result, c(criterion = REMLcrit(result$value)), "lme4")
  },
  satterthwaite = function() {
    load("lmerTest")
    data <- table("exam")
    data$school <- factor(data$school)
    result <- timed(function() {
      coef(summary(lmerTest::lmer(normexam ~ standLRT + (1 + standLRT | school), data), ddf = "Satterthwaite"))
    })
    told(result, c(df = result$value[2, "df"]), c("lme4", "lmerTest"))
  },
  kenwardRoger = function() {
    load("lme4", "pbkrtest")
    data <- table("exam")
    data$school <- factor(data$school)
    result <- timed(function() {
      fit <- lme4::lmer(normexam ~ standLRT + (1 + standLRT | school), data)
      adjusted <- vcovAdj(fit)
      sapply(1:2, function(i) Lb_ddf(as.numeric(1:2 == i), vcov(fit), adjusted))
    })
    told(result, c(df = result$value[2]), c("lme4", "pbkrtest"))
  },
  crossed = function() {
    data <- table("crossed")
    data$primary <- factor(data$primary)
    data$secondary <- factor(data$secondary)
    result <- timed(mixed(attainment ~ sex + (1 | primary) + (1 | secondary), data, exact = FALSE))
    told(result, c(criterion = REMLcrit(result$value)), "lme4")
  },
  cr2 = function() {
    load("clubSandwich")
    data <- table("panel")
    fit <- lm(y ~ treated + factor(school) + factor(year), data)
    result <- timed(function() {
      coef_test(fit, vcov = vcovCR(fit, cluster = data$school, type = "CR2"), test = "Satterthwaite",
        coefs = "treated")
    })
    told(result, c(se = result$value$SE, df = result$value$df_Satt), "clubSandwich")
  },
  bootstrap = function() {
    data <- table("panel")
    X <- model.matrix(~ treated + factor(school) + factor(year), data)
    rest <- qr(X[, -2])
    x <- qr.resid(rest, X[, 2])
    u <- qr.resid(rest, data$y)
    school <- factor(data$school)
    clusters <- nlevels(school)
    draws <- 9999
    result <- timed_many(function() {
      signs <- matrix(sample(c(-1, 1), clusters * draws, TRUE), clusters)
      # How cluster g's residuals, kept or turned, enter the score of cluster h after projection.
      one <- outer(as.integer(school), seq_len(clusters), `==`) * u
      onto <- qr.resid(rest, one)
      scores <- rowsum(x * onto, as.integer(school))
      own <- rowsum(x * x, as.integer(school))[, 1]
      beta <- colSums(scores %*% signs) / sum(x * x)
      t <- beta / (sqrt(colSums((scores %*% signs - outer(own, beta))^2)) / sum(x * x))
      b0 <- sum(scores) / sum(x * x)
      t0 <- b0 / (sqrt(sum((rowSums(scores) - own * b0)^2)) / sum(x * x))
      mean(abs(t) >= abs(t0))
    }, 5)
    told(result, c(p = result$value), "stats")
  },
  permutation = function() {
    load("coin")
    data <- table("trial")
    data$arm <- factor(data$arm)
    data$school <- factor(data$school)
    result <- timed(function() {
      pvalue(independence_test(score ~ arm | school, data, distribution = approximate(nresample = 9999)))
    })
    told(result, c(p = as.numeric(result$value)), "coin")
  },
  weekly = function() {
    load("matrixStats")
    scores <- as.matrix(table("weekly"))
    result <- timed(function() {
      week <- seq_len(ncol(scores))
      deviation <- week - mean(week)
      sxx <- sum(deviation^2)
      slope <- as.vector(scores %*% deviation) / sxx
      centred <- scores - rowMeans(scores)
      rss <- rowSums(centred^2) - slope^2 * sxx
      error <- sqrt(rss / (ncol(scores) - 2) / sxx)
      pairs <- combn(ncol(scores), 2)
      rise <- scores[, pairs[2, ]] - scores[, pairs[1, ]]
      cbind(slope, error, rowMedians(rise * rep(1 / (pairs[2, ] - pairs[1, ]), each = nrow(scores))))
    })
    told(result, c(sumOLS = sum(result$value[, 1]), sumTheilSen = sum(result$value[, 3])), "matrixStats")
  },
  file = function() {
    result <- timed(function() fread(file.path(folder, "million.csv"), nThread = 1))
    told(result, c(rows = nrow(result$value)), "data.table")
  })

cases[[case]]()
