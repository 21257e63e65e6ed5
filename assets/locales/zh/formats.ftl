### How values look in Chinese. Numbers arrive already grouped and rounded.

format-unknown = —

## Dates

format-date = { $year }年{ $month }月{ $day }日
format-date-short = { $year }-{ $month_padded }-{ $day_padded }
format-date-in-year = { $month_padded }-{ $day_padded }
format-month = { $year }年{ $month }月
format-date-time = { $date } { $time }
format-range = { $first }至{ $last }
format-number-range = { $first }–{ $last }
format-month-1 = 1月
format-month-2 = 2月
format-month-3 = 3月
format-month-4 = 4月
format-month-5 = 5月
format-month-6 = 6月
format-month-7 = 7月
format-month-8 = 8月
format-month-9 = 9月
format-month-10 = 10月
format-month-11 = 11月
format-month-12 = 12月
format-month-short-1 = 1月
format-month-short-2 = 2月
format-month-short-3 = 3月
format-month-short-4 = 4月
format-month-short-5 = 5月
format-month-short-6 = 6月
format-month-short-7 = 7月
format-month-short-8 = 8月
format-month-short-9 = 9月
format-month-short-10 = 10月
format-month-short-11 = 11月
format-month-short-12 = 12月

## Money: one line per currency with a sign of its own; any other is written with its code

format-money = { $currency } { $amount }
format-money-CNY = ¥{ $amount }
format-money-USD = US${ $amount }
format-money-EUR = €{ $amount }
format-money-HKD = HK${ $amount }
format-currency-CNY = 元
format-currency-USD = 美元
format-currency-EUR = 欧元
format-currency-HKD = 港元
format-money-large-divisor = 10000
format-money-large = { $amount } 万 { $currency }
format-money-large-CNY = { $amount } 万元
format-money-large-USD = { $amount } 万美元
format-money-large-EUR = { $amount } 万欧元
format-money-large-HKD = { $amount } 万港元

## Effort, duration, shares and sizes

format-person-days = { $value } 人天
format-working-days = { $value } 个工作日
format-percent = { $value }%
format-size-bytes = { $value } 字节
format-size-kb = { $value } KB
format-size-mb = { $value } MB
format-size-gb = { $value } GB
format-size-tb = { $value } TB

## Enumerations

format-list-separator = 、
format-unlike-separator = {" · "}
format-list = { $beginning }和{ $last }
