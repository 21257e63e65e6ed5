### How values look in English. Numbers arrive already grouped and rounded.

format-unknown = —

## Dates

format-date = { $day } { $month_name } { $year }
format-date-short = { $day } { $month_short } { $year }
format-date-in-year = { $day } { $month_short }
format-month = { $month_name } { $year }
format-date-time = { $date }, { $time }
format-range = { $first } to { $last }
format-number-range = { $first }–{ $last }
format-month-1 = January
format-month-2 = February
format-month-3 = March
format-month-4 = April
format-month-5 = May
format-month-6 = June
format-month-7 = July
format-month-8 = August
format-month-9 = September
format-month-10 = October
format-month-11 = November
format-month-12 = December
format-month-short-1 = Jan
format-month-short-2 = Feb
format-month-short-3 = Mar
format-month-short-4 = Apr
format-month-short-5 = May
format-month-short-6 = Jun
format-month-short-7 = Jul
format-month-short-8 = Aug
format-month-short-9 = Sep
format-month-short-10 = Oct
format-month-short-11 = Nov
format-month-short-12 = Dec

## Money: one line per currency with a sign of its own; any other is written with its code

format-money = { $currency }{"\u00A0"}{ $amount }
format-money-CNY = CNY{"\u00A0"}{ $amount }
format-money-USD = US${ $amount }
format-money-EUR = €{ $amount }
format-money-HKD = HK${ $amount }
format-currency-CNY = CNY
format-currency-USD = USD
format-currency-EUR = EUR
format-currency-HKD = HKD
format-money-large-divisor = 1000
format-money-large = { $currency } { $amount } thousand
format-money-large-CNY = CNY{"\u00A0"}{ $amount } thousand
format-money-large-USD = US${ $amount } thousand
format-money-large-EUR = €{ $amount } thousand
format-money-large-HKD = HK${ $amount } thousand

## Effort, duration, shares and sizes

format-person-days = { $count ->
    [one] { $value } person-day
   *[other] { $value } person-days
}
format-working-days = { $count ->
    [one] { $value } working day
   *[other] { $value } working days
}
format-percent = { $value }%
format-size-bytes = { $count ->
    [one] { $value } byte
   *[other] { $value } bytes
}
format-size-kb = { $value } KB
format-size-mb = { $value } MB
format-size-gb = { $value } GB
format-size-tb = { $value } TB

## Enumerations

format-list-separator = {", "}
format-unlike-separator = {" · "}
format-list = { $beginning } and { $last }
